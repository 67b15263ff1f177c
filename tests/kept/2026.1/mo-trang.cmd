@echo off
rem UTF-8; only lines of echo are not ASCII. Every path is relative or quoted.
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "PYTHONUTF8=1"
pushd "%~dp0"
if errorlevel 1 goto no_folder

set "HOME_OF_PYTHON=%LOCALAPPDATA%\commune-portal"
if exist ".venv\Scripts\python.exe" set "HOME_OF_PYTHON=.venv"
set "OWN_PYTHON=%HOME_OF_PYTHON%\Scripts\python.exe"
if "%HOME_OF_PYTHON%"==".venv" goto find_package

rem What was installed with py -m pip goes before what this file installs itself.
py -3 -P -c "import commune_portal" >nul 2>nul
if not errorlevel 1 goto use_py
if exist "%OWN_PYTHON%" goto find_package

py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 goto make_with_py
python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 goto make_with_python
goto no_python

:use_py
py -3 -P -m commune_portal serve --open
if errorlevel 1 goto failed
popd
exit /b 0

:make_with_py
py -3 -m venv "%HOME_OF_PYTHON%"
goto find_package

:make_with_python
python -m venv "%HOME_OF_PYTHON%"

:find_package
if not exist "%OWN_PYTHON%" goto not_installed
"%OWN_PYTHON%" -P -c "import commune_portal" >nul 2>nul
if not errorlevel 1 goto open_site

echo Đang cài phần mềm lần đầu, mất vài phút. Xin chờ, đừng đóng cửa sổ này.
set "PACKAGE=commune-portal"
for %%W in (commune_portal-*.whl) do set "PACKAGE=%%W"
"%OWN_PYTHON%" -m pip install --quiet --disable-pip-version-check "%PACKAGE%"
if errorlevel 1 goto not_installed

:open_site
"%OWN_PYTHON%" -P -m commune_portal serve --open
if errorlevel 1 goto failed
popd
exit /b 0

:no_python
echo Máy này chưa có Python 3.11 trở lên. Hãy làm lần lượt:
echo 1. Vào https://www.python.org/downloads/ và bấm nút tải về.
echo 2. Mở tệp vừa tải, đánh dấu "Add python.exe to PATH", bấm "Install Now".
echo 3. Cài xong, bấm đúp lại vào mo-trang.cmd.
start "" "https://www.python.org/downloads/"
goto failed

:not_installed
echo Chưa cài được phần mềm. Hãy xem máy có mạng không, rồi bấm đúp lại vào mo-trang.cmd.
echo Máy không có mạng: chép tệp commune_portal-*.whl vào thư mục này rồi bấm đúp lại.
goto failed

:no_folder
echo Không mở được thư mục chứa tệp này. Hãy chép cả thư mục của xã vào máy rồi thử lại.

:failed
pause
exit /b 1
