# Đặt lịch dựng lại trang của [[full_name]] lúc 00:05 mỗi ngày. Mở PowerShell, gõ:
#   powershell -ExecutionPolicy Bypass -File dung-hang-ngay.ps1
# Máy tắt vào giờ ấy thì việc chạy khi máy mở lại. Máy phải đặt múi giờ Việt Nam.
# Do «commune-portal recipe windows» lập.
$ErrorActionPreference = 'Stop'
$viec = New-ScheduledTaskAction -Execute '[[program:ps]]' -Argument '[[work]]' `
  -WorkingDirectory '[[folder:ps]]'
$lich = New-ScheduledTaskTrigger -Daily -At '00:05'
$cach = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew `
  -ExecutionTimeLimit (New-TimeSpan -Hours 1)
Register-ScheduledTask -TaskName '[[unit]]' -Action $viec -Trigger $lich `
  -Settings $cach -Force | Out-Null
Start-ScheduledTask -TaskName '[[unit]]'
Write-Host 'Da dat lich. Xem trong Task Scheduler: [[unit]]'
